/** What becomes of devices and of what is known of them when a process dies. */
@NullMarked
package dev.baton.it.failure;

import org.jspecify.annotations.NullMarked;
