/** What operators ask about second persons. */
@NullMarked
package fairdraw.functions.operator.proposals;

import org.jspecify.annotations.NullMarked;
