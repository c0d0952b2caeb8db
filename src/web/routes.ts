import type { Route } from './route.ts';
import { assetRoutes } from './routes/assets.ts';
import { editionOverviewRoutes } from './routes/edition/overview.tsx';
import { editionPeopleRoutes } from './routes/edition/people.tsx';
import { editionStepRoutes } from './routes/edition/steps.tsx';
import { disputeRoutes } from './routes/disputes.tsx';
import { homeRoutes } from './routes/home.tsx';
import { invitationRoutes } from './routes/invitation.tsx';
import { loginRoutes } from './routes/login.tsx';
import { municipalityRoutes } from './routes/municipalities.tsx';
import { pictureRoutes } from './routes/pictures.ts';
import { proofRoutes } from './routes/proofs.tsx';
import { qualityRoutes } from './routes/quality.tsx';
import { queueRoutes } from './routes/queue.tsx';
import { deskRoutes } from './routes/replies/desk.tsx';
import { ownReplyRoutes } from './routes/replies/own.tsx';
import { replyWindowRoutes } from './routes/replies/window.tsx';
import { reviewRoutes } from './routes/review.tsx';
import { runListRoutes } from './routes/runs/list.tsx';
import { runRoutes } from './routes/runs/run.tsx';
import { settingsRoutes } from './routes/settings.tsx';
import { sheetRoutes } from './routes/sheet.tsx';
import { userRoutes } from './routes/users.tsx';
import { profileRoutes } from './routes/profiles.tsx';
import { handRoutes } from './routes/hand.tsx';
import { logRoutes } from './routes/log.tsx';

/** All routes there are: the server is built from this list alone. */
export const routes: readonly Route[] = [
  ...assetRoutes,
  ...homeRoutes,
  ...loginRoutes,
  ...invitationRoutes,
  ...settingsRoutes,
  ...userRoutes,
  ...disputeRoutes,
  ...municipalityRoutes,
  ...qualityRoutes,
  ...editionOverviewRoutes,
  ...editionPeopleRoutes,
  ...editionStepRoutes,
  ...runListRoutes,
  ...runRoutes,
  ...queueRoutes,
  ...sheetRoutes,
  ...reviewRoutes,
  ...proofRoutes,
  ...pictureRoutes,
  ...profileRoutes,
  ...handRoutes,
  ...logRoutes,
  ...ownReplyRoutes,
  ...deskRoutes,
  ...replyWindowRoutes,
];
