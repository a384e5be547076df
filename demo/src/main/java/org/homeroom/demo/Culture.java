package org.homeroom.demo;

import java.util.List;

/**
 * Names that go together, and how the people who have them may look in a painting.
 *
 * @param share   how frequent, relative to the others
 * @param country ISO 3166-1 code
 * @param skins   positions in the painter's range, from light to dark; a repeated one is twice as frequent
 * @param hair    {@code any}, {@code brown} or {@code dark}
 * @param cover   {@code headscarf} or {@code turban} if some wear one, else {@code no}
 */
record Culture(int share, String country, List<Integer> skins, String hair, String cover, List<String> girls, List<String> boys, List<String> women, List<String> men,
               List<String> families) {
}
