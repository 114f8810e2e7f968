/**
 * From channels to the message endpoint: gathers what many channels bring into batches, keeps the
 * order of each channel, and tells a channel its messages' fate only after the transaction has
 * ended.
 */
@NullMarked
package dev.baton.socket.delivery;

import org.jspecify.annotations.NullMarked;
