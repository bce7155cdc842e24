/**
 * The endpoint for operators, when it is switched on. It must never be at the port of the application, nor open to anybody without its
 * role.
 */
package dev.custombot.deployment.control;
