/** Tests inside running servers, and of several servers together. */
@NullMarked
package dev.baton.it;

import org.jspecify.annotations.NullMarked;
