import type { APIRoute } from 'astro';
import { feedPathsIn, rssIn } from '../../../_feeds.ts';

export const getStaticPaths = () => feedPathsIn('region');

export const GET: APIRoute = ({ params }) => rssIn('region', params);
