import type { APIRoute } from 'astro';
import { CORRECTIONS_FEED } from '../../../model/address.ts';
import { feedPathsAt, rssAt } from '../../_feeds.ts';

export const getStaticPaths = () => feedPathsAt(CORRECTIONS_FEED);

export const GET: APIRoute = ({ params }) => rssAt(CORRECTIONS_FEED, params);
