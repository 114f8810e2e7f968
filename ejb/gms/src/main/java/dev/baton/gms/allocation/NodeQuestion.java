package dev.baton.gms.allocation;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.request.AllocationQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A question with the way it came.
 *
 * @param askedOver the node that relays it over the asker's present channel, or null if it came to
 *     the master gateway directly
 */
public record NodeQuestion(AllocationQuestion question, @Nullable NodeName askedOver) {}
