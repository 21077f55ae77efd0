import type { APIRoute } from 'astro';
import { feedPathsIn, rssIn } from '../../../_feeds.ts';

export const getStaticPaths = () => feedPathsIn('keyword');

export const GET: APIRoute = ({ params }) => rssIn('keyword', params);
