@NullMarked
package fairdraw.domain.access.proposals;

import org.jspecify.annotations.NullMarked;
