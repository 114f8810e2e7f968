/**
 * Messages that are stored with the change that caused them, and sent to the broker after its
 * commit.
 */
@NullMarked
package dev.baton.gms.outbox;

import org.jspecify.annotations.NullMarked;
