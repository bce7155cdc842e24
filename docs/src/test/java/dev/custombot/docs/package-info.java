/** Looks at the guide as a reader would: whether everything that it refers to is there. */
package dev.custombot.docs;
