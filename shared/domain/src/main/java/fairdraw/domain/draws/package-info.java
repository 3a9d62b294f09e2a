/** A draw: its rules, its gates, its life from scheduled to completed. */
@NullMarked
package fairdraw.domain.draws;

import org.jspecify.annotations.NullMarked;
