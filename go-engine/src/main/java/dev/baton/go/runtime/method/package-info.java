/** The methods that the run-time system itself calls on Go values. */
@NullMarked
package dev.baton.go.runtime.method;

import org.jspecify.annotations.NullMarked;
