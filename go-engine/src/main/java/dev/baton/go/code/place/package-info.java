/** Places: what can be read, assigned to and pointed at. */
@NullMarked
package dev.baton.go.code.place;

import org.jspecify.annotations.NullMarked;
