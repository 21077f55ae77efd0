import type { APIRoute } from 'astro';
import { feedPathsIn, rssIn } from '../../../_feeds.ts';

export const getStaticPaths = () => feedPathsIn('cited');

export const GET: APIRoute = ({ params }) => rssIn('cited', params);
