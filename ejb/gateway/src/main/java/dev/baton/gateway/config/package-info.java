/** The gateway's settings, read and checked once at start. */
@NullMarked
package dev.baton.gateway.config;

import org.jspecify.annotations.NullMarked;
