import type { APIRoute } from 'astro';
import { feedPathsIn, rssIn } from '../../../_feeds.ts';

export const getStaticPaths = () => feedPathsIn('archive');

export const GET: APIRoute = ({ params }) => rssIn('archive', params);
