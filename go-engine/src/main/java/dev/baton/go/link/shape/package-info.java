/** The Java forms of Go's types: descriptors, class names, fields. */
@NullMarked
package dev.baton.go.link.shape;

import org.jspecify.annotations.NullMarked;
