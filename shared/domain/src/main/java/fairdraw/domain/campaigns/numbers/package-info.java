/** The lucky numbers of campaigns: allocated to entries or chosen by them. */
@NullMarked
package fairdraw.domain.campaigns.numbers;

import org.jspecify.annotations.NullMarked;
