package org.homeroom.demo;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How someone looks in a painted portrait: chosen at random, from what goes with a name. */
record PortraitLook(Skin skin, Color hair, HairStyle style, Color cloth, Wear wear, Color wall, Color shape, Backdrop backdrop,
                    Smile smile, boolean glasses, boolean freckles, boolean earrings, double width) {

    /** A skin, its shadow, and how it blushes. */
    record Skin(Color tone, Color shade, Color blush) {
    }

    enum HairStyle {
        CROP, SIDE, CURLS, AFRO, BOB, LONG, WAVES, PONYTAIL, BUN, BRAIDS, HEADSCARF, TURBAN
    }

    enum Wear {
        CREW, SHIRT, HOODIE, BLAZER, COLLAR
    }

    enum Backdrop {
        CIRCLE, HILLS, STRIPES, DOTS, ARCH
    }

    enum Smile {
        SOFT, WIDE, OPEN, LOPSIDED
    }

    private static final Color INK = new Color(0x2b2320);
    private static final Color ESPRESSO = new Color(0x46312a);
    private static final Color CHESTNUT = new Color(0x7a4a2e);
    private static final Color COPPER = new Color(0xb5602f);
    private static final Color HONEY = new Color(0xc99a52);
    private static final Color SAND = new Color(0xdcbf85);
    private static final List<Skin> SKINS = List.of(
            new Skin(new Color(0xf6d7c3), new Color(0xe7b99e), new Color(0xec9a86)),
            new Skin(new Color(0xf0c8a8), new Color(0xdca984), new Color(0xe38d74)),
            new Skin(new Color(0xe0ac82), new Color(0xc88f64), new Color(0xd47c5e)),
            new Skin(new Color(0xc68a5f), new Color(0xaa7049), new Color(0xbb6145)),
            new Skin(new Color(0x9c6441), new Color(0x824f31), new Color(0x9d4c38)),
            new Skin(new Color(0x70452e), new Color(0x5a3523), new Color(0x84402f)));
    private static final Map<String, List<Color>> HAIR = Map.of("dark", List.of(INK, ESPRESSO),
            "brown", List.of(INK, ESPRESSO, CHESTNUT), "any", List.of(SAND, HONEY, COPPER, CHESTNUT, ESPRESSO));
    private static final List<HairStyle> LONG = List.of(HairStyle.LONG, HairStyle.BOB, HairStyle.PONYTAIL, HairStyle.WAVES,
            HairStyle.BUN, HairStyle.BRAIDS);
    private static final List<HairStyle> SHORT = List.of(HairStyle.SIDE, HairStyle.CURLS, HairStyle.CROP);
    /** From this skin on, hair may be an afro. */
    private static final int CURLY = 3;
    /** A wall with the shape on it; neither is a colour used for clothes, so that the person stands out. */
    private static final List<Color[]> WALLS = List.of(
            pair(0xdfe8e4, 0xc3d6cf), pair(0xf3e3d3, 0xeccfb3), pair(0xdde4f2, 0xc2cfe9), pair(0xf4e7b8, 0xecd78d),
            pair(0xf1dcdd, 0xe5c0c4), pair(0xe2e0ee, 0xcac5e2), pair(0xd9ecec, 0xb6dadb), pair(0xe9ead6, 0xd3d6b0));
    private static final List<Color> CLOTHS = List.of(new Color(0x2f4a6d), new Color(0x7d3c4a), new Color(0x3f6b57),
            new Color(0xc8643c), new Color(0x574b86), new Color(0x2e6f80), new Color(0xb58a2c), new Color(0x4b5560));

    private static Color[] pair(int wall, int shape) {
        return new Color[] {new Color(wall), new Color(shape)};
    }

    /** @param number of the portrait; consecutive ones differ in what catches the eye */
    static PortraitLook of(int number, boolean girl, Culture culture, Random random) {
        int skin = NameLists.any(culture.skins(), random);
        Color[] wall = WALLS.get(number * 3 % WALLS.size());
        return new PortraitLook(SKINS.get(skin), NameLists.any(HAIR.get(culture.hair()), random),
                style(number, girl, culture.cover(), skin, random), CLOTHS.get((number * 5 + 2) % CLOTHS.size()),
                Wear.values()[(number * 3 + number / 5) % Wear.values().length], wall[0], wall[1],
                Backdrop.values()[(number * 2 + number / 5) % Backdrop.values().length],
                Smile.values()[(number + number / 4) % Smile.values().length], number % 4 == 2,
                skin == 0 && random.nextBoolean(), girl && number % 3 == 1, 0.94 + random.nextDouble() * 0.12);
    }

    private static HairStyle style(int number, boolean girl, String cover, int skin, Random random) {
        if ((girl ? "headscarf" : "turban").equals(cover) && random.nextInt(3) > 0) {
            return girl ? HairStyle.HEADSCARF : HairStyle.TURBAN;
        }
        if (skin >= CURLY && random.nextInt(3) == 0) {
            return HairStyle.AFRO;
        }
        List<HairStyle> styles = girl ? LONG : SHORT;
        return styles.get(number * 5 % styles.size());
    }
}
