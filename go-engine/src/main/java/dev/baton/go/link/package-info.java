/** Which Java classes stand for what in a Go program, and how its functions find each other. */
@NullMarked
package dev.baton.go.link;

import org.jspecify.annotations.NullMarked;
