/** Tests of the entries of campaigns, with their declared wins. */
@NullMarked
package fairdraw.domain.campaigns.entries;

import org.jspecify.annotations.NullMarked;
