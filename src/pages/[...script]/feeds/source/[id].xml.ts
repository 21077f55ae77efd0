import type { APIRoute } from 'astro';
import { feedPathsIn, rssIn } from '../../../_feeds.ts';

export const getStaticPaths = () => feedPathsIn('source');

export const GET: APIRoute = ({ params }) => rssIn('source', params);
