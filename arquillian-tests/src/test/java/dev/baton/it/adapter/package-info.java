/** The socket adapter in a real server, with message-driven beans of the tests' own. */
@NullMarked
package dev.baton.it.adapter;

import org.jspecify.annotations.NullMarked;
