/** Tests of the adapter as a whole. */
@NullMarked
package dev.baton.socket;

import org.jspecify.annotations.NullMarked;
