import CSnowball
