/** What the guide shows, so that it compiles. */
package dev.custombot.docs;
