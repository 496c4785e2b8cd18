// Before anything is painted: the theme that the reader chose, and that scripts run.
"use strict";
{
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("portolan-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Where a browser stores nothing, the system's theme it is.
  }
}
