/** The card and the pages in the Dev UI, and what the build tells them. Nothing of it is in a production artifact. */
package dev.custombot.deployment.devui;
