/** What compiled Go code calls while it runs. */
@NullMarked
package dev.baton.go.runtime;

import org.jspecify.annotations.NullMarked;
