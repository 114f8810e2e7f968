/** What all parts of the generator share: the method under way, its variables and places. */
@NullMarked
package dev.baton.go.code.core;

import org.jspecify.annotations.NullMarked;
