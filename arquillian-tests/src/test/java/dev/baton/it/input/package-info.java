/** What must be refused, each with its code, by servers that go on serving. */
@NullMarked
package dev.baton.it.input;

import org.jspecify.annotations.NullMarked;
