import type { APIRoute } from 'astro';
import { feedPathsIn, rssIn } from '../../../_feeds.ts';

export const getStaticPaths = () => feedPathsIn('topic');

export const GET: APIRoute = ({ params }) => rssIn('topic', params);
