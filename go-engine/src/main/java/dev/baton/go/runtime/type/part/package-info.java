/** What types consist of. */
@NullMarked
package dev.baton.go.runtime.type.part;

import org.jspecify.annotations.NullMarked;
