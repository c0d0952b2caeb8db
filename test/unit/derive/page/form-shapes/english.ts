import type { Shape } from './shape.ts';

/** Sites in English, of other countries and other makers. */
export const english: readonly Shape[] = [
  {
    shape: 'council site: report it',
    kinds: ['signal'],
    title: 'Report a pothole - Hillford Borough Council',
    html: `<main><h1>Report a pothole</h1><form action="/forms/pothole" method="post" enctype="multipart/form-data"><label>Location of the pothole</label><input name="location"><label>Tell us about it</label><textarea name="details"></textarea><label>Add a photo</label><input type="file" name="photo"><label>Email (optional)</label><input type="email" name="email"><button>Send report</button></form></main>`,
  },
  {
    shape: 'whistleblowing channel',
    kinds: ['signal'],
    title: 'Whistleblowing',
    html: `<main><h1>Internal reporting channel</h1><p>Report a breach under the Whistleblower Protection Act.</p><form method="post" action="/whistle"><label>What happened?</label><textarea name="t"></textarea><label>Who was involved?</label><input name="who"><label>Evidence</label><input type="file" name="f"><label><input type="checkbox" name="anon"> Stay anonymous</label><button>Submit report</button></form></main>`,
  },
  {
    shape: 'complaints procedure',
    kinds: ['signal'],
    title: 'Make a complaint',
    html: `<main><h1>Make a complaint</h1><form method="post" action="/complaints/new"><label>Your name</label><input name="name"><label>Email</label><input type="email" name="email"><label>Details of your complaint</label><textarea name="body"></textarea><button>Submit</button></form></main>`,
  },
  {
    shape: 'freedom of information request',
    kinds: ['application'],
    title: 'Freedom of information request',
    html: `<main><h1>Make a freedom of information request</h1><form method="post" action="/foi"><label>Name</label><input name="name"><label>Email address</label><input type="email" name="email"><label>What information are you requesting?</label><textarea name="q"></textarea><button>Submit request</button></form></main>`,
  },
  {
    shape: 'apply for a parking permit',
    kinds: ['application'],
    title: 'Apply for a resident parking permit',
    html: `<main><h1>Apply for a resident parking permit</h1><form method="post" action="/apply/parking"><label>Full name</label><input name="name"><label>Vehicle registration number</label><input name="vrn"><label>Postcode</label><input name="postcode"><label>Proof of residence</label><input type="file" name="proof"><button>Continue</button></form></main>`,
  },
  {
    shape: 'pay council tax',
    kinds: ['payment'],
    title: 'Pay your council tax',
    html: `<main><h1>Pay your council tax</h1><form method="post" action="https://pay.hillford.example/start"><label>Account reference</label><input name="ref"><label>Amount to pay</label><input name="amount"><button>Pay now</button></form></main>`,
  },
  {
    shape: 'Stripe card element',
    kinds: ['payment'],
    title: 'Payment',
    html: `<main><h1>Payment</h1><form id="payment-form"><label for="card-number">Card number</label><input id="card-number" name="cardnumber" autocomplete="cc-number"><label>Expiry date</label><input name="exp" autocomplete="cc-exp"><label>CVC</label><input name="cvc" autocomplete="cc-csc"><button>Pay</button></form></main>`,
  },
  {
    shape: 'GovDelivery sign-up',
    kinds: ['newsletter'],
    html: `<footer><h2>Email updates</h2><form action="https://public.govdelivery.com/accounts/HILLFORD/subscribers/qualify" method="post"><label for="email">Sign up for email updates</label><input type="email" id="email" name="email"><input type="submit" value="Sign up"></form></footer>`,
  },
  {
    shape: 'choose topics and subscribe',
    kinds: ['newsletter'],
    title: 'Subscribe to news',
    html: `<main><h1>Subscribe to our newsletters</h1><form method="post" action="/subscriptions"><label>Email</label><input type="email" name="email"><fieldset><legend>Topics</legend><label><input type="checkbox" name="t" value="1"> Council news</label><label><input type="checkbox" name="t" value="2"> Events</label><label><input type="checkbox" name="t" value="3"> Roadworks</label></fieldset><button>Subscribe</button></form></main>`,
  },
  {
    shape: 'quick poll',
    kinds: ['poll'],
    title: 'Have your say',
    html: `<aside><h2>Quick poll</h2><form method="post" action="/polls/7/vote"><p>Should the market move to Friday?</p><label><input type="radio" name="option" value="1"> Yes</label><label><input type="radio" name="option" value="2"> No</label><button>Vote</button></form></aside>`,
  },
  {
    shape: 'survey by check boxes',
    kinds: ['poll'],
    title: 'Visitor survey',
    html: `<main><h1>Visitor survey</h1><form method="post" action="/survey/2026"><p>Which services did you use?</p><label><input type="checkbox" name="s" value="a"> Library</label><label><input type="checkbox" name="s" value="b"> Museum</label><p>How old are you?</p><select name="age"><option>18-30</select><button>Submit survey</button></form></main>`,
  },
  {
    shape: 'sign in with one-time code',
    kinds: ['login'],
    title: 'Sign in',
    html: `<main><h1>Sign in to your account</h1><form method="post" action="/session"><label>Email</label><input type="email" name="email"><label>Password</label><input type="password" name="password"><button>Sign in</button></form></main>`,
  },
  {
    shape: 'create an account',
    kinds: ['other'],
    title: 'Create an account',
    html: `<main><h1>Create an account</h1><form method="post" action="/register"><label>Name</label><input name="name"><label>Email</label><input type="email" name="email"><label>Password</label><input type="password" name="password"><label><input type="checkbox" name="terms"> I accept the terms</label><button>Create account</button></form></main>`,
  },
  {
    shape: 'register for an event',
    kinds: ['other'],
    title: 'Town run 2026',
    html: `<main><h1>Town run 2026</h1><form method="post" action="/run/register"><label>Runner</label><input name="runner"><label>Year of birth</label><input type="number" name="yob"><label>T-shirt size</label><select name="size"><option>M</select><label>Email</label><input type="email" name="email"><button>Take part</button></form></main>`,
  },
  {
    shape: 'find your councillor by postcode',
    kinds: ['search'],
    title: 'Find your councillor',
    html: `<header><form action="/search" method="get"><label for="sq">Search this site</label><input id="sq" name="term"><button>Go</button></form></header><main><h1>Find your councillor</h1></main>`,
  },
  {
    shape: 'bin days by postcode',
    kinds: ['other'],
    title: 'Check your bin day',
    html: `<main><h1>Check your bin day</h1><form action="/bins" method="get"><label>Postcode</label><input name="postcode"><button>Find</button></form></main>`,
  },
  {
    shape: 'ask a librarian by chat',
    kinds: ['chat'],
    title: 'Live chat',
    html: `<main><h1>Live chat</h1><form method="post" action="/livechat/start"><label>Your name</label><input name="name"><label>Your question</label><textarea name="q"></textarea><button>Start chat</button></form></main>`,
  },
  {
    shape: 'contact with a choice of department',
    kinds: ['contact'],
    title: 'Contact us',
    html: `<main><h1>Contact us</h1><form method="post" action="/contact-us"><label>Department</label><select name="dept"><option>Planning<option>Complaints</select><label>Name</label><input name="name"><label>Phone</label><input type="tel" name="phone"><label>Enquiry</label><textarea name="enquiry"></textarea><button>Send</button></form></main>`,
  },
  {
    shape: 'date picker of an events calendar',
    kinds: ['other'],
    title: 'What’s on',
    html: `<main><h1>What’s on</h1><form method="get" action="/events"><label>From</label><input type="date" name="from"><label>To</label><input type="date" name="to"><label>Category</label><select name="c"></select><button>Show events</button></form></main>`,
  },
];
