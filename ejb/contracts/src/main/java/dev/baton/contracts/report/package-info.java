/** What a gateway tells GMS of its own accord: topic {@code baton.reports}. */
@NullMarked
package dev.baton.contracts.report;

import org.jspecify.annotations.NullMarked;
