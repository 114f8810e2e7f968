/** What comes in thousands of times a second is taken in batches, each one transaction. */
@NullMarked
package dev.baton.gms.messaging.intake;

import org.jspecify.annotations.NullMarked;
