import type { APIRoute } from 'astro';
import { feedPathsIn, rssIn } from '../../../_feeds.ts';

export const getStaticPaths = () => feedPathsIn('category');

export const GET: APIRoute = ({ params }) => rssIn('category', params);
