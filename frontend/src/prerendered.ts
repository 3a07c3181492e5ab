import { createShop } from './shop'
import { takePlace } from './still'

// In the place of `main` on pages that were made before somebody asked for them.
const still = document.getElementById('app')
if (still) void takePlace(createShop(), still)
