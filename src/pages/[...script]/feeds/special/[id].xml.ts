import type { APIRoute } from 'astro';
import { feedPathsIn, rssIn } from '../../../_feeds.ts';

export const getStaticPaths = () => feedPathsIn('special');

export const GET: APIRoute = ({ params }) => rssIn('special', params);
