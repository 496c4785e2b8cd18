// Follows the page's link with the query and the fragment of its own address, which a refresh drops.
"use strict";
if (location.search || location.hash)
  location.replace(document.querySelector("main a").href.split("#")[0] + location.search + location.hash);
