/** What makes a handler impossible. A build that fails here must name each mistake, where it is, and its mend; one must never hide another. */
package dev.custombot.deployment.handler.check;
