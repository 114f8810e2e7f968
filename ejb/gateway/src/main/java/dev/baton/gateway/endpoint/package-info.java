/** The device port's listener: passes what the socket adapter delivers to those who handle it. */
@NullMarked
package dev.baton.gateway.endpoint;

import org.jspecify.annotations.NullMarked;
