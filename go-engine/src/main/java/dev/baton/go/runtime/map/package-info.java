/** Maps, a class for each kind of key. */
@NullMarked
package dev.baton.go.runtime.map;

import org.jspecify.annotations.NullMarked;
