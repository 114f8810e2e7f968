/** What a process is started with: arguments, streams and limits. */
@NullMarked
package dev.baton.go.runtime.option;

import org.jspecify.annotations.NullMarked;
