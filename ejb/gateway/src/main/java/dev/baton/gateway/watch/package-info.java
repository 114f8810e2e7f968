/** Traffic figures and health, each second. */
@NullMarked
package dev.baton.gateway.watch;

import org.jspecify.annotations.NullMarked;
