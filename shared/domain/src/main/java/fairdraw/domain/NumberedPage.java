package fairdraw.domain;

import java.util.List;

/** A numbered page of a list, counted from 1, with the length of the whole list. */
public record NumberedPage<T>(List<T> items, long total, int page, int limit) {}
