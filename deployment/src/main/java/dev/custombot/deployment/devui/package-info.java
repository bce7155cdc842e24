/** The card and the pages in the Dev UI, and what the build tells them. It is never in an artifact for production. */
package dev.custombot.deployment.devui;
