/** What the tests inside a server are deployed with, and the server itself. */
@NullMarked
package dev.baton.it.container;

import org.jspecify.annotations.NullMarked;
