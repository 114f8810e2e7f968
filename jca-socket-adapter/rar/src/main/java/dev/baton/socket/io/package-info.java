/** One channel's bytes: what it lets in, and what it lets out. */
@NullMarked
package dev.baton.socket.io;

import org.jspecify.annotations.NullMarked;
